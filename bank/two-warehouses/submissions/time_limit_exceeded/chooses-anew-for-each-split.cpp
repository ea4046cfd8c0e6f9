#include <algorithm>
#include <functional>
#include <iostream>
#include <utility>
#include <vector>
using namespace std;

long long best(vector<long long> values, size_t places) {
    places = min(places, values.size());
    nth_element(values.begin(), values.begin() + places, values.end(), greater<>());
    long long total = 0;
    for (size_t i = 0; i < places; i++) total += max(0LL, values[i]);
    return total;
}

int main() {
    int n, p, q;
    cin >> n >> p >> q;
    vector<pair<long long, long long>> orders(n);
    for (auto& [a, b] : orders) cin >> a >> b;
    sort(orders.begin(), orders.end(), [](const auto& x, const auto& y) { return x.first - x.second > y.first - y.second; });
    long long most = 0;
    for (int split = 0; split <= n; split++) {
        vector<long long> first, second;
        for (int i = 0; i < split; i++) first.push_back(orders[i].first);
        for (int i = split; i < n; i++) second.push_back(orders[i].second);
        most = max(most, best(first, p) + best(second, q));
    }
    cout << most << '\n';
}
