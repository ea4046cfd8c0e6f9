import re
import sys

SECONDS = {"d": 86400, "h": 3600, "m": 60, "s": 1}


def rewrite(duration):
    left = sum(int(number) * SECONDS[unit] for number, unit in re.findall(r"(\d+)([dhms])", duration))
    text = ""
    for unit, seconds in SECONDS.items():
        count = 0
        while left >= seconds:
            left -= seconds
            count += 1
        if count:
            text += f"{count}{unit}"
    return text or "0s"


lines = sys.stdin.read().split()
print("\n".join(rewrite(duration) for duration in lines[1:]))
