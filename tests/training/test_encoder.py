from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from training.encoder import Dropout, encode, laid  # noqa: E402
from training.rounding import product, rounded_rows  # noqa: E402

WINDOWS = [[101, 7, 8, 102], [101, 9, 102], [101, *range(10, 60), 102]]


@pytest.fixture
def bert() -> object:
    torch.manual_seed(0)
    config = transformers.BertConfig(
        vocab_size=200, hidden_size=24, num_hidden_layers=2, num_attention_heads=2, intermediate_size=48,
        max_position_embeddings=64,
    )  # fmt: skip
    return transformers.BertModel(config, add_pooling_layer=False).eval()


def test_windows_end_to_end_are_read_as_each_alone(bert: object) -> None:
    batch = laid(WINDOWS, [[0] * len(w) for w in WINDOWS])
    with torch.no_grad():
        together = encode(
            bert, bert.embeddings.word_embeddings(batch.ids), batch, Dropout(0.1).eval(), rounds=False
        )
        for window, own in zip(WINDOWS, together.split([len(w) for w in WINDOWS]), strict=True):
            alone = bert(input_ids=torch.tensor([window])).last_hidden_state[0]
            assert torch.allclose(own, alone, atol=1e-5)


def test_rounding_is_close_and_lets_the_gradient_through() -> None:
    layer = torch.nn.Linear(16, 8)
    x = torch.randn(7, 16, requires_grad=True)
    batch = laid([[1, 2, 3], [4, 5, 6, 7]], [[0] * 3, [0] * 4])
    rounded = product(layer, x, batch)
    assert torch.allclose(rounded, layer(x), atol=0.1)
    assert not torch.equal(rounded, layer(x))
    rounded.sum().backward()
    assert torch.allclose(x.grad, layer.weight.sum(0).expand_as(x), atol=0.1)


def test_a_table_in_eight_bits_is_its_own_rounding() -> None:
    units, scale = rounded_rows(torch.randn(5, 12))
    again, same = rounded_rows(units * scale)
    assert torch.equal(units, again)
    assert torch.allclose(scale, same)
