import sys

versions = sys.stdin.read().split()[1:]
print("\n".join(sorted(versions, key=lambda version: list(map(int, version.split("."))))))
