def repair(text):
    """Every way has the same number of `(`; the earliest unknown places take them. If that fails, all do."""
    missing = len(text) // 2 - text.count("(")
    if len(text) % 2 or missing < 0 or missing > text.count("?"):
        return None
    repaired = []
    depth = 0
    for bracket in text:
        if bracket == "?":
            bracket = "(" if missing > 0 else ")"
            missing -= 1
        depth += 1 if bracket == "(" else -1
        if depth < 0:
            return None
        repaired.append(bracket)
    return "".join(repaired)


input()
print(repair(input()) or "beyond repair")
