// replay FAULT MOST FILE...: drives the pins as they were recorded and compares what comes out.
// For each file a line: the cycle of the first difference, or -1; ends after MOST that differ.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#include "Vtop.h"
#include "verilated.h"

static long first_difference(int fault, const char* path) {
    VerilatedContext context;
    Vtop top{&context};
    top.fault = fault;
    top.replay = 1;
    const size_t in = sizeof(top.replay_in) / 4, out = sizeof(top.seen) / 4;
    std::vector<uint32_t> record(1 + in + out);
    FILE* file = fopen(path, "rb");
    if (!file) exit(2);
    long cycle = 0, found = -1;
    while (found < 0 && fread(record.data(), 4, record.size(), file) == record.size()) {
        memcpy(&top.replay_in, &record[1], 4 * in);
        for (uint32_t n = 0; n < record[0] && found < 0; ++n, ++cycle) {
            top.ap_clk = 0;
            top.eval();
            if (memcmp(&top.seen, &record[1 + in], 4 * out)) found = cycle;
            top.ap_clk = 1;
            top.eval();
        }
    }
    fclose(file);
    return found;
}

int main(int argc, char** argv) {
    int left = atoi(argv[2]);
    for (int n = 3; n < argc && left; ++n) {
        const long cycle = first_difference(atoi(argv[1]), argv[n]);
        printf("%ld\n", cycle);
        fflush(stdout);
        left -= cycle >= 0;
    }
}
