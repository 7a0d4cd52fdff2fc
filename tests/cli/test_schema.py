import msgspec
from click.testing import CliRunner

import legation
from legation.cli.main import cli


def test_the_schema_is_printed_as_json() -> None:
    result = CliRunner().invoke(cli, ["schema"])
    assert result.exit_code == 0
    assert msgspec.json.decode(result.stdout) == msgspec.json.decode(msgspec.json.encode(legation.schema()))
