#include <iostream>
#include <vector>
using namespace std;

// The greatest sum in cents.
long long mostEarned(int p, int q, const vector<int>& a, const vector<int>& b) {
    return 0;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    int p;
    int q;
    cin >> n >> p >> q;
    vector<int> a(n);
    vector<int> b(n);
    for (int i = 0; i < n; i++) cin >> a[i] >> b[i];
    cout << mostEarned(p, q, a, b) << '\n';
}
