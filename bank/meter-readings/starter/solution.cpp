#include <iostream>
#include <vector>
using namespace std;

// The amount that flowed through in each period, in the order of the questions.
vector<long long> amounts(int d, const vector<int>& readings, const vector<int>& first, const vector<int>& last) {
    return vector<long long>(first.size(), 0);
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    int d;
    int q;
    cin >> n >> d >> q;
    vector<int> readings(n);
    for (int i = 0; i < n; i++) cin >> readings[i];
    vector<int> first(q);
    vector<int> last(q);
    for (int i = 0; i < q; i++) cin >> first[i] >> last[i];
    for (long long line : amounts(d, readings, first, last)) cout << line << '\n';
}
