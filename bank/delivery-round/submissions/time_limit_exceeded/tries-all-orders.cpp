#include <algorithm>
#include <iostream>
#include <vector>
using namespace std;

int n, best = 1'000'000'000;
vector<int> opens, closes, stay;
vector<vector<int>> drive;

void go(int served, int last, int minute) {
    if (served == (1 << n) - 1) best = min(best, minute);
    for (int i = 1; i <= n; i++) {
        int arrival = minute + drive[last][i];
        if (served >> (i - 1) & 1 || arrival > closes[i]) continue;
        go(served | 1 << (i - 1), i, max(arrival, opens[i]) + stay[i]);
    }
}

int main() {
    cin >> n;
    opens = closes = stay = vector<int>(n + 1);
    for (int i = 1; i <= n; i++) cin >> opens[i] >> closes[i] >> stay[i];
    drive.assign(n + 1, vector<int>(n + 1));
    for (auto& row : drive) {
        for (int& minutes : row) cin >> minutes;
    }
    for (int k = 0; k <= n; k++) {
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) drive[i][j] = min(drive[i][j], drive[i][k] + drive[k][j]);
        }
    }
    go(0, 0, 0);
    if (best == 1'000'000'000) cout << "impossible\n";
    else cout << best << '\n';
}
