"""What a build that is to reach 300 MHz keeps within, beside the card's plan."""

__all__ = ["BESIDE_CARRY", "CARRY_BITS", "CROSSINGS", "FAN_OUT", "LEVELS"]

LEVELS = 5  # of logic between two registers, a RAM's start among them
CARRY_BITS = 48  # or else one carry chain of so many bits,
BESIDE_CARRY = 1  # and so many LUTs before and after it
FAN_OUT = 256  # cells that a net reaches, resets included
CROSSINGS = 5_000  # wires between SLR0 and SLR1, and so between any two: of the card's 23,040
