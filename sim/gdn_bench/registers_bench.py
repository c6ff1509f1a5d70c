"""Reads back what a host may write: every argument of the Verilog kernel, in every bit.

    after a reset   every register is 0
    storage         all registers are written, then all read, with random words and their
                    complements: each bit is 0 and 1, whatever its neighbours hold
    bytes           a byte that is written leaves the others
    elsewhere       addresses that differ from a register's in one bit, and are no register's,
                    read as 0 and take no writes
"""

import logging
import random

import cocotb
from gdn_bench.kernel_bench import KernelDriver
from gdn_bench.memory import Memory

from gdn_core.registers import ADDRESS_BITS, arguments, register

__all__ = ["read_back"]

CONTROL = ("AP_CTRL", "GIE", "IER", "ISR")
ENABLES = {"GIE": 1, "IER": 2}  # bits of the control registers that are storage


@cocotb.test()
async def read_back(dut):
    logging.getLogger("cocotb").setLevel(logging.WARNING)
    driver = KernelDriver(dut, Memory())
    await driver.reset()
    for name in ENABLES:
        await driver.write(name, 0)
    storage = {entry.name: entry.width for entry in arguments(driver.out_ports)}
    assert not any([await driver.read(name) for name in storage])
    storage |= ENABLES
    rng = random.Random(1)
    for _ in range(3):
        words = {name: rng.getrandbits(width) for name, width in storage.items()}
        for flip in (0, -1):
            wanted = {name: (word ^ flip) & (1 << storage[name]) - 1
                      for name, word in words.items()}  # fmt: skip
            for name, word in wanted.items():
                await driver.write(name, word)
            assert {name: await driver.read(name) for name in wanted} == wanted

    for name, width in storage.items():
        if name not in ENABLES:
            for byte in range(width // 8):
                new = rng.getrandbits(8)
                await driver.control.write(register(name).offset + byte, bytes([new]))
                wanted[name] = wanted[name] & ~(0xFF << 8 * byte) | new << 8 * byte
    assert {name: await driver.read(name) for name in wanted} == wanted

    known = {register(name).offset + 4 * word for name in (*CONTROL, *storage)
             for word in range(register(name).words)}  # fmt: skip
    others = {address ^ 1 << bit for address in known for bit in range(2, ADDRESS_BITS)} - known
    for address in sorted(others):
        await driver.control.write(address, b"\xff" * 4)
        assert not any((await driver.control.read(address, 4)).data)
    assert {name: await driver.read(name) for name in wanted} == wanted
