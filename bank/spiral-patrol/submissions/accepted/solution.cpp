#include <algorithm>
#include <iostream>
using namespace std;

// Walks side by side, not shelf by shelf: each side is shorter by the rows or columns already visited.
int main() {
    long long r, c, k;
    cin >> r >> c >> k;
    long long row = 1, column = 0, down = 0, right = 1;
    long long ahead = c, aside = r - 1;
    while (k > 0) {
        long long steps = min(k, ahead);
        row += steps * down;
        column += steps * right;
        k -= steps;
        long long turn = down;
        down = right;
        right = -turn;
        long long next = aside;
        aside = ahead - 1;
        ahead = next;
    }
    cout << row << ' ' << column << '\n';
}
