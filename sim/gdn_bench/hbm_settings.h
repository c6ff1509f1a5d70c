// What the memory of hbm.cpp is told, and what it keeps: buffers, ports and the bus of each.
// `settings` reads them once from the folder that GDN_MEMORY names; hbm.py writes it.

#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr uint64_t BEAT = 64;

struct Buffer {
    uint64_t address, size;
    uint8_t* data;
    bool writable;
};

struct Burst {
    uint64_t address, due, next;
    unsigned beats, id;
};

struct Response {
    uint64_t due;
    unsigned id, resp;
};

struct Counters {  // as in hbm.py
    uint64_t cycles, bursts, beats, first, last, unfinished;
};

struct Random {  // xorshift64*
    uint64_t state = 0;
    double next() {
        state ^= state >> 12, state ^= state << 25, state ^= state >> 27;
        return (state * 0x2545F4914F6CDD1Dull >> 11) * 0x1p-53;
    }
    // Cycles that a channel stands still before a beat: none with 7 in 10, else geometric.
    unsigned gap() {
        if (!state || next() >= 0.3) return 0;
        unsigned cycles = 1;
        while (next() >= 0.3) cycles++;
        return cycles;
    }
    bool coin() { return next() < 0.5; }
};

struct Port {
    std::string name;
    uint64_t begin, end;  // what it may reach
    uint64_t latency, offset;
    Counters* count;
    std::map<uint64_t, unsigned> errors;  // response by number of the beat
    // of the bus, in units of which a cycle has `settings.cycle`
    int64_t work = 0, free = 0, activated = INT64_MIN / 2;
    uint64_t follows = ~0ull;  // the address that continues the last burst
    std::deque<Burst> bursts;
    std::deque<Response> responses;
    bool ready = false, valid = false, w_ready = false;  // on the pins
    bool waiting = false, late_gap = false;
    uint64_t held_address = 0;
    uint32_t held_burst = 0;
    unsigned gap = 0, data_gap = 0, resp = 0, b_resp = 0, b_id = 0;
    bool drawn = false, b_valid = false;
    unsigned beat = 0;  // of the first burst
    bool last = false;
    unsigned id = 0;
    uint8_t data[BEAT];
    uint64_t strobes = 0;
    Random address_random, data_random;
};

struct Settings {
    std::string folder;
    int64_t cycle = 1, transfer = 1, activate = 0, turn = 0;
    uint64_t refresh = 0, every = 1;
    size_t outstanding = 64;
    std::vector<Buffer> buffers;
    std::vector<Port> ports;
    struct Range {
        uint64_t address, size;
        unsigned response;
    };
    std::vector<Range> errors;
    bool stopped = false;
};

uint8_t* mapped(const std::string& path) {
    int file = open(path.c_str(), O_RDWR);
    struct stat info;
    if (file < 0 || fstat(file, &info)) {
        fprintf(stderr, "memory: cannot open %s\n", path.c_str());
        exit(1);
    }
    void* data = mmap(nullptr, info.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    return static_cast<uint8_t*>(data);
}

Settings load() {
    Settings s;
    const char* folder = getenv("GDN_MEMORY");
    if (!folder) {
        fprintf(stderr, "memory: GDN_MEMORY names no folder\n");
        exit(1);
    }
    s.folder = folder;
    uint8_t* image = mapped(s.folder + "/image.bin");
    auto* counters = reinterpret_cast<Counters*>(mapped(s.folder + "/counters.bin"));
    std::ifstream file(s.folder + "/settings.txt");
    for (std::string line, kind; std::getline(file, line);) {
        std::istringstream in(line);
        in >> kind;
        if (kind == "bus") {
            in >> s.cycle >> s.transfer >> s.activate >> s.turn >> s.refresh >> s.every;
            in >> s.outstanding;
        } else if (kind == "buffer") {
            uint64_t address, size, offset;
            bool writable;
            in >> address >> size >> offset >> writable;
            s.buffers.push_back({address, size, image + offset, writable});
        } else if (kind == "port") {
            Port p;
            uint64_t seed;
            in >> p.name >> p.begin >> p.end >> p.latency >> p.offset >> seed;
            p.address_random.state = seed;
            p.data_random.state = seed * 0x9E3779B97F4A7C15ull;
            p.count = counters + s.ports.size();
            s.ports.push_back(p);
        } else if (kind == "error_beat") {
            size_t port;
            uint64_t beat;
            unsigned response;
            in >> port >> beat >> response;
            s.ports.at(port).errors[beat] = response;
        } else if (kind == "error_range") {
            Settings::Range r;
            in >> r.address >> r.size >> r.response;
            s.errors.push_back(r);
        }
    }
    return s;
}

Settings& settings() {
    static Settings s = load();
    return s;
}

}  // namespace
