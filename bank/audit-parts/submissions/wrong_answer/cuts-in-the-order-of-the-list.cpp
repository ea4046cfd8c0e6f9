#include <algorithm>
#include <iostream>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, parts = 1;
    long long size;
    cin >> n >> size;
    vector<long long> people(n + 1);
    vector<int> above(n + 1);
    for (int i = 1; i <= n; i++) cin >> people[i];
    for (int i = 2; i <= n; i++) cin >> above[i];
    vector<vector<long long>> below(n + 1);
    for (int i = n; i >= 1; i--) {
        long long total = people[i];
        size_t kept = 0;
        for (long long branch : below[i]) {
            if (total + branch <= size) {
                total += branch;
                kept++;
            }
        }
        parts += below[i].size() - kept;
        below[above[i]].push_back(total);
    }
    cout << parts << '\n';
}
