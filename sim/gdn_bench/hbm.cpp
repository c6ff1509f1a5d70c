// The memory behind every port: what hbm.sv asks in each cycle. hbm.py says what it models, writes
// the settings, and reads the counters. The folder is named by GDN_MEMORY.

#include <algorithm>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "hbm_settings.h"
#include "svdpi.h"

namespace {

constexpr uint64_t PAGE = 4096, MAX_BEATS = 64;
constexpr int READY = 1, VALID = 2, LAST = 4, FRESH = 32, STOP = 64;

int violation(const Port& p, uint64_t address, const char* rule, ...) {
    char text[256], line[400];
    va_list arguments;
    va_start(arguments, rule);
    vsnprintf(text, sizeof text, rule, arguments);
    va_end(arguments);
    snprintf(line, sizeof line, "%s: address %#llx, cycle %llu: %s", p.name.c_str(),
             (unsigned long long)address, (unsigned long long)p.count->cycles, text);
    Settings& s = settings();
    if (!s.stopped) std::ofstream(s.folder + "/violation.txt") << line << "\n";
    s.stopped = true;
    fprintf(stderr, "memory: %s\n", line);
    return STOP;
}

Buffer* buffer_of(uint64_t address, uint64_t size) {
    for (Buffer& b : settings().buffers)
        if (address >= b.address && address + size <= b.address + b.size) return &b;
    return nullptr;
}

// A cycle begins: true where the bus is not in its refresh.
bool begin_cycle(Port& p) {
    const Settings& s = settings();
    p.count->cycles++;
    if ((p.count->cycles + p.offset) % s.every < s.refresh) return false;
    p.work += s.cycle;
    return true;
}

void reset(Port& p) {
    p.bursts.clear(), p.responses.clear();
    p.ready = p.valid = p.w_ready = p.b_valid = p.waiting = p.drawn = p.late_gap = false;
    p.gap = p.data_gap = p.beat = 0;
    p.count->unfinished = 0;
}

// AR or AW: STOP, or 0. Leaves in `ready` whether the next one is taken.
int address_channel(Port& p, bool valid, uint64_t address, uint32_t burst, bool write) {
    const Settings& s = settings();
    const unsigned beats = (burst & 255) + 1, size = burst >> 8 & 7, kind = burst >> 11 & 3;
    const char* which = write ? "AW" : "AR";
    if (p.waiting && !valid)
        return violation(p, p.held_address, "%sVALID fell before %sREADY", which, which);
    if (p.waiting && (address != p.held_address || burst != p.held_burst))
        return violation(p, p.held_address, "%s changed to %#llx, %u beats, before %sREADY", which,
                         (unsigned long long)address, beats, which);
    bool taken = valid && p.ready;
    p.waiting = valid && !p.ready;
    p.held_address = address, p.held_burst = burst;
    if (taken) {
        if (kind != 1) return violation(p, address, "a burst must be INCR (1), got %u", kind);
        if (size != 6) return violation(p, address, "a beat must have 64 bytes (6), got %u", size);
        if (address % BEAT) return violation(p, address, "a burst must be 64-byte aligned");
        if (beats > MAX_BEATS)
            return violation(p, address, "a burst has at most 64 beats, got %u", beats);
        if (address % PAGE + beats * BEAT > PAGE)
            return violation(p, address, "a burst of %u beats crosses 4 KiB", beats);
        if (address < p.begin || address + beats * BEAT > p.end)
            return violation(p, address, "outside its own pseudo-channel, %#llx to %#llx",
                             (unsigned long long)p.begin, (unsigned long long)p.end);
        const Buffer* b = buffer_of(address, beats * BEAT);
        if (!b) return violation(p, address, "a burst of %u beats lies in no buffer", beats);
        if (write && !b->writable) return violation(p, address, "this buffer is not for writing");
        p.bursts.push_back({address, p.count->cycles + p.latency, address, beats, burst >> 24});
        p.count->bursts++;
        p.count->unfinished++;
        p.gap = p.address_random.gap();
        p.late_gap = p.gap && p.address_random.coin();  // begins once VALID is there
    } else if (p.gap && (!p.late_gap || valid)) {
        p.gap--;
    }
    p.ready = !p.gap && p.bursts.size() < s.outstanding;
    return 0;
}

// When the bus has room for the next beat of the first burst.
int64_t room(const Port& p) {
    const Settings& s = settings();
    if (p.beat || p.bursts.front().address == p.follows) return p.free;
    return std::max(p.free + s.turn, p.activated + s.activate);
}

// The bus is given to that beat: what it is late by is lost, but for what is less than a cycle.
void occupy(Port& p) {
    const Settings& s = settings();
    int64_t at = std::max(room(p), p.work - s.cycle);
    Burst& b = p.bursts.front();
    if (!p.beat && b.address != p.follows) p.activated = at;
    p.follows = b.address + b.beats * BEAT;
    p.free = at + s.transfer;
}

unsigned response(Port& p, uint64_t address) {
    auto found = p.errors.find(p.count->beats);
    if (found != p.errors.end()) return found->second;
    for (const auto& range : settings().errors)
        if (address + BEAT > range.address && address < range.address + range.size)
            return range.response;
    return 0;
}

void counted(Port& p) {
    if (!p.count->first) p.count->first = p.count->cycles;
    p.count->last = p.count->cycles;
    p.count->beats++;
}

// Random idle before a beat: true while it lasts.
bool pausing(Port& p) {
    if (!p.drawn) p.drawn = true, p.data_gap = p.data_random.gap();
    if (!p.data_gap) return false;
    p.data_gap--;
    return true;
}

}  // namespace

extern "C" int hbm_read_cycle(int port, int rst_n, int arvalid, long long araddr, int burst,
                              int rready) {
    Port& p = settings().ports[port];
    bool open = begin_cycle(p);
    if (!rst_n) return reset(p), 0;
    if (p.valid && rready) {
        p.valid = false;
        if (p.last) p.count->unfinished--;
    }
    int answer = address_channel(p, arvalid, araddr, burst, false);
    if (!p.valid && open && !p.bursts.empty() && p.count->cycles >= p.bursts.front().due &&
        p.work >= room(p) && !pausing(p)) {
        occupy(p);
        Burst& b = p.bursts.front();
        Buffer* from = buffer_of(b.next, BEAT);
        memcpy(p.data, from->data + (b.next - from->address), BEAT);
        p.resp = response(p, b.next);
        if (p.resp > 1)
            for (uint8_t& byte : p.data) byte = ~byte;  // what comes with an error is no data
        counted(p);
        b.next += BEAT;
        p.last = ++p.beat == b.beats;
        p.id = b.id;
        if (p.last) p.beat = 0, p.bursts.pop_front();
        p.valid = true, p.drawn = false;
        answer |= FRESH;
    }
    return answer | p.ready * READY | p.valid * VALID | p.last * LAST | p.resp << 3 | p.id << 8;
}

extern "C" void hbm_read_data(int port, svBitVecVal* data) {
    memcpy(data, settings().ports[port].data, BEAT);
}

extern "C" void hbm_write_data(int port, const svBitVecVal* data, long long strobes) {
    Port& p = settings().ports[port];
    memcpy(p.data, data, BEAT);
    p.strobes = strobes;
}

extern "C" int hbm_write_cycle(int port, int rst_n, int awvalid, long long awaddr, int burst, int w,
                               int bready) {
    Port& p = settings().ports[port];
    bool open = begin_cycle(p);
    if (!rst_n) return reset(p), 0;
    const bool w_valid = w & 1, w_last = w & 2;
    if (w & 4) return violation(p, p.bursts.empty() ? 0 : p.bursts.front().next,
                                "W changed or fell before WREADY");
    if (p.b_valid && bready) p.b_valid = false, p.count->unfinished--;
    if (w_valid && p.w_ready) {
        occupy(p);
        Burst& b = p.bursts.front();
        const bool last = p.beat + 1 == b.beats;
        if (w_last != last)
            return violation(p, b.address, "WLAST is %d with beat %u of %u", w_last, p.beat + 1,
                             b.beats);
        unsigned resp = response(p, b.next);
        if (!p.beat || resp > p.resp) p.resp = resp;
        if (resp < 2) {
            Buffer* to = buffer_of(b.next, BEAT);
            for (unsigned i = 0; i < BEAT; i++)
                if (p.strobes >> i & 1) to->data[b.next - to->address + i] = p.data[i];
        }
        counted(p);
        b.next += BEAT, p.beat++, p.w_ready = false, p.drawn = false;
        if (last) {
            p.responses.push_back({p.count->cycles + p.latency, b.id, p.resp});
            p.beat = 0, p.bursts.pop_front();
        }
    }
    int answer = address_channel(p, awvalid, awaddr, burst, true);
    if (!p.w_ready)  // the beat is taken a cycle from now, or later
        p.w_ready = open && !p.bursts.empty() && p.work + settings().cycle >= room(p) &&
                    !pausing(p);
    if (!p.b_valid && !p.responses.empty() && p.count->cycles >= p.responses.front().due) {
        p.b_valid = true, p.b_id = p.responses.front().id, p.b_resp = p.responses.front().resp;
        p.responses.pop_front();
    }
    return answer | p.ready * READY | p.w_ready * VALID | p.b_valid * 4 | p.b_resp << 3 |
           p.b_id << 8;
}
