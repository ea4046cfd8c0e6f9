import bisect
import sys


def answers(requests):
    """A history for each setting: the moments of its changes, and its values from then on. A rollback changes
    only those settings that differ."""
    moments, values = {}, {}

    def value_at(name, moment):
        place = bisect.bisect_right(moments[name], moment) if name in moments else 0
        return values[name][place - 1] if place else None

    def change(name, value, moment):
        if value != value_at(name, moment):
            moments.setdefault(name, []).append(moment)
            values.setdefault(name, []).append(value)

    for moment, (kind, *rest) in enumerate(requests, start=1):
        if kind == "set":
            change(rest[0], rest[1], moment)
        elif kind == "delete":
            change(rest[0], None, moment)
        elif kind == "rollback":
            for name in moments:
                change(name, value_at(name, int(rest[0])), moment)
        else:
            yield value_at(rest[0], int(rest[1])) or "-"


def main():
    requests = [line.split() for line in sys.stdin.read().splitlines()[1:]]
    print("\n".join(answers(requests)))


main()
