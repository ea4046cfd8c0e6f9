#include <algorithm>
#include <functional>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>
using namespace std;

// Adds to sums[i] the best `places` positive values among the first i.
vector<long long> sumsOfBest(const vector<long long>& values, size_t places) {
    vector<long long> sums = {0};
    priority_queue<long long, vector<long long>, greater<>> kept;
    long long total = 0;
    for (long long value : values) {
        if (value > 0) {
            kept.push(value);
            total += value;
        }
        if (kept.size() > places) {
            total -= kept.top();
            kept.pop();
        }
        sums.push_back(total);
    }
    return sums;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, p, q;
    cin >> n >> p >> q;
    vector<pair<long long, long long>> orders(n);
    for (auto& [a, b] : orders) cin >> a >> b;
    sort(orders.begin(), orders.end(), [](const auto& x, const auto& y) { return x.first - x.second > y.first - y.second; });
    vector<long long> a, b;
    for (int i = 0; i < n; i++) {
        a.push_back(orders[i].first);
        b.push_back(orders[n - 1 - i].second);
    }
    vector<long long> first = sumsOfBest(a, p), second = sumsOfBest(b, q);
    long long best = 0;
    for (int split = 0; split <= n; split++) best = max(best, first[split] + second[n - split]);
    cout << best << '\n';
}
