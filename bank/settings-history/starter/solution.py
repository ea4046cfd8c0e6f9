import sys


def answers(requests):
    """The answers of all get requests; a request is split into its words, as in ["get", "port", "1"]."""
    return ["-" for request in requests if request[0] == "get"]


def main():
    requests = [line.split() for line in sys.stdin.read().splitlines()[1:]]
    print("\n".join(answers(requests)))


main()
