"""What Vivado's packager and v++ make of a build, as far as pyxrt sees it.

    link(build, xclbin)      the xclbin of a build directory, whose design.tcl and link.cfg say what
                             arguments and banks there are
"""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

MAGIC = b"xclbin2\0"
CONTROL = ("CTRL", "GIER", "IP_IER", "IP_ISR")  # no arguments, by these names


def link(build: Path, xclbin: Path, platform: str = "xilinx_u55c_gen3x16_xdma_3_202210_1") -> Path:
    tables = (build / "design.tcl").read_text()
    facts = dict(re.findall(r"^set (\w+) (\w[\w.]*)$", tables, re.M))
    rows = re.search(r"^set registers \{\n(.*?)^\}", tables, re.M | re.S)
    assert rows is not None
    kernel = ElementTree.Element("kernel", name=facts["top"], language="ip", vlnv=":".join(
        facts[name] for name in ("vendor", "library", "top", "version")))  # fmt: skip
    registers = re.findall(r"^ +(\w+) (\w+) (\d+) (\w+|\{\}) ", rows[1], re.M)
    for name, offset, bits, master in registers:
        if name not in CONTROL:
            ElementTree.SubElement(
                kernel, "arg", name=name, id=str(len(kernel)), offset=offset,
                addressQualifier=str(int(master != "{}")), size=hex(int(bits) // 8),
                port=facts["control"] if master == "{}" else master)  # fmt: skip
    config = (build / "link.cfg").read_text()
    unit = re.search(rf"^nk={facts['top']}:1:(\w+)$", config, re.M)
    assert unit is not None
    banks = dict(re.findall(rf"^sp={unit[1]}\.(\w+):(.+)$", config, re.M))
    section = json.dumps({"platform": platform, "unit": unit[1], "banks": banks})
    xclbin.write_bytes(b"".join((
        MAGIC, bytes(range(256)), b'<?xml version="1.0"?><project>', ElementTree.tostring(kernel),
        b"</project>\0", b"STANDIN", section.encode(), b"\0")))  # fmt: skip
    return xclbin
