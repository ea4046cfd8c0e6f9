#include <stdio.h>

#define MODULUS 1000003

static char text[200001];

static void find_blocks(int n, int w, int c, const char *text, int *count, int *first) {
    long long top = 1, checksum = 0;
    *count = 0;
    *first = 0;
    for (int i = 0; i < w; i++) top = top * 31 % MODULUS;
    for (int i = 0; i < n; i++) {
        checksum = (checksum * 31 + (text[i] - 'a' + 1)) % MODULUS;
        if (i >= w) checksum = (checksum + 26LL * MODULUS - top * (text[i - w] - 'a' + 1)) % MODULUS;
        if (i + 1 >= w && checksum == c) {
            if (*count == 0) *first = i - w + 2;
            ++*count;
        }
    }
}

int main(void) {
    int n, w, c, count, first;
    if (scanf("%d %d %d %200000s", &n, &w, &c, text) != 4) return 1;
    find_blocks(n, w, c, text, &count, &first);
    printf("%d %d\n", count, first);
    return 0;
}
