import sys

history = []
for line in sys.stdin.read().splitlines()[1:]:
    history.append(line.split())
    if history[-1][0] != "get":
        continue
    _, name, moment = history[-1]
    moment = int(moment)
    value = "-"
    # The stretches of history that lead to the moment: before a rollback comes what it brought back.
    jump = moment
    path = []
    while jump > 0:
        start = jump
        while start > 0 and history[start - 1][0] != "rollback":
            start -= 1
        path.append((start, jump))
        jump = int(history[start - 1][1]) if start > 0 else 0
    for start, end in reversed(path):
        for request in history[start:end]:
            if request[0] == "set" and request[1] == name:
                value = request[2]
            elif request[0] == "delete" and request[1] == name:
                value = "-"
    print(value)
