#include <algorithm>
#include <iostream>
using namespace std;

// Walks side by side, not shelf by shelf: each side is shorter by the rows or columns already visited.
int main() {
    int r, c, k;
    cin >> r >> c >> k;
    int row = 1, column = 0, down = 0, right = 1;
    int ahead = c, aside = r - 1;
    while (k > 0) {
        int steps = min(k, ahead);
        row += steps * down;
        column += steps * right;
        k -= steps;
        int turn = down;
        down = right;
        right = -turn;
        int next = aside;
        aside = ahead - 1;
        ahead = next;
    }
    cout << row << ' ' << column << '\n';
}
