#include <stdio.h>

/* Counts how many people have each number of months; the weakest are tried with the strongest. */
int main(void) {
    static int count[601];
    int n, k, m, filled = 0;
    if (scanf("%d %d", &n, &k) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &m) != 1) return 1;
        count[m]++;
    }
    int low = 0, high = 600;
    while (low < high) {
        if (count[low] == 0 || low + high < k) {
            low++;
        } else if (count[high] == 0) {
            high--;
        } else {
            int pairs = count[low] < count[high] ? count[low] : count[high];
            filled += pairs;
            count[low] -= pairs;
            count[high] -= pairs;
        }
    }
    if (low == high && 2 * low >= k) filled += count[low] / 2;
    printf("%d\n", filled);
    return 0;
}
