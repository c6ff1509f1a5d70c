"""A device of the tiny shape on the model, a layer of random weights, and a slot for it."""

import pytest
from host_session import Layer, parameters_of

from gdn_core.config import TINY, GdnConfig
from gdn_core.host.device import open_device

CONFIG = GdnConfig(shape=TINY, slots=2)


@pytest.fixture
def layer():
    return Layer(TINY, 1)


@pytest.fixture
def device():
    with open_device(CONFIG) as device:
        yield device


@pytest.fixture
def slot(device, layer):
    return device.allocate(parameters_of(device, layer))
