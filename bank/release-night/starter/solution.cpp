#include <iostream>
#include <optional>
#include <utility>
#include <vector>
using namespace std;

// The length of the night and the number of critical services; nothing if the needs go in a circle.
// Services are counted from 1; a need {a, b} says that a needs b.
optional<pair<long long, int>> plan(const vector<int>& minutes, const vector<pair<int, int>>& needs) {
    return nullopt;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, m;
    cin >> n >> m;
    vector<int> minutes(n + 1);
    for (int i = 1; i <= n; i++) cin >> minutes[i];
    vector<pair<int, int>> needs(m);
    for (auto& [a, b] : needs) cin >> a >> b;
    if (auto found = plan(minutes, needs)) cout << found->first << ' ' << found->second << '\n';
    else cout << "circle\n";
}
