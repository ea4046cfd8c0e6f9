#include <iostream>
#include <vector>
using namespace std;

// The greatest sum of payments.
long long mostEarned(int g, const vector<int>& start, const vector<int>& end, const vector<int>& fee) {
    return 0;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    int g;
    cin >> n >> g;
    vector<int> start(n);
    vector<int> end(n);
    vector<int> fee(n);
    for (int i = 0; i < n; i++) cin >> start[i] >> end[i] >> fee[i];
    cout << mostEarned(g, start, end, fee) << '\n';
}
