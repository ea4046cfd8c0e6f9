import re
import sys

LAST = MOST = 1_000_000_000
number = r"(0|[1-9]\d*)"
lines = sys.stdin.read().split("\n")
record = lines[1:-1]
if not re.fullmatch(number, lines[0]) or lines[-1] != "" or not 1 <= int(lines[0]) == len(record) <= 100_000:
    sys.exit(43)
standing = set()
questions = 0
for place, line in enumerate(record, start=1):
    post = re.fullmatch(rf"post {number} (0|-?[1-9]\d*)", line)
    void = re.fullmatch(rf"void {number}", line)
    question = re.fullmatch(rf"(?:balance|lowest) {number}", line)
    if post and 1 <= int(post[1]) <= LAST and abs(int(post[2])) <= MOST:
        standing.add(place)
    elif void and int(void[1]) in standing:
        standing.remove(int(void[1]))
    elif question and int(question[1]) <= LAST:
        questions += 1
    else:
        sys.exit(43)
sys.exit(42 if questions else 43)
