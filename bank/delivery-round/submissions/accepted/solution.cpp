#include <algorithm>
#include <iostream>
#include <vector>
using namespace std;

int main() {
    const int NEVER = 1'000'000'000;
    int n;
    cin >> n;
    vector<int> opens(n + 1), closes(n + 1), stay(n + 1);
    for (int i = 1; i <= n; i++) cin >> opens[i] >> closes[i] >> stay[i];
    vector<vector<int>> drive(n + 1, vector<int>(n + 1));
    for (auto& row : drive) {
        for (int& minutes : row) cin >> minutes;
    }
    for (int k = 0; k <= n; k++) {
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) drive[i][j] = min(drive[i][j], drive[i][k] + drive[k][j]);
        }
    }
    // done[served][last]: bit i - 1 of `served` stands for customer i.
    vector<vector<int>> done(1 << n, vector<int>(n + 1, NEVER));
    done[0][0] = 0;
    for (int served = 0; served < 1 << n; served++) {
        for (int last = 0; last <= n; last++) {
            if (done[served][last] == NEVER) continue;
            for (int i = 1; i <= n; i++) {
                int arrival = done[served][last] + drive[last][i];
                if (served >> (i - 1) & 1 || arrival > closes[i]) continue;
                int& end = done[served | 1 << (i - 1)][i];
                end = min(end, max(arrival, opens[i]) + stay[i]);
            }
        }
    }
    int best = *min_element(done.back().begin(), done.back().end());
    if (best == NEVER) cout << "impossible\n";
    else cout << best << '\n';
}
