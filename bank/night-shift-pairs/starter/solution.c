#include <stdio.h>

static int months[100000];

/* The greatest number of nights that can be filled. */
static int nights(int n, int k, const int *months) {
    return 0;
}

int main(void) {
    int n, k;
    if (scanf("%d %d", &n, &k) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &months[i]) != 1) return 1;
    }
    printf("%d\n", nights(n, k, months));
    return 0;
}
