#include <iostream>
#include <vector>
using namespace std;

// The heaviest load of each transport, in order; road i joins a[i] and b[i] and carries weight[i].
vector<int> heaviestLoads(int n, const vector<int>& a, const vector<int>& b, const vector<int>& weight, const vector<int>& begin, const vector<int>& end) {
    return vector<int>(begin.size(), 0);
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    int m;
    int q;
    cin >> n >> m >> q;
    vector<int> a(m);
    vector<int> b(m);
    vector<int> weight(m);
    for (int i = 0; i < m; i++) cin >> a[i] >> b[i] >> weight[i];
    vector<int> begin(q);
    vector<int> end(q);
    for (int i = 0; i < q; i++) cin >> begin[i] >> end[i];
    for (int line : heaviestLoads(n, a, b, weight, begin, end)) cout << line << '\n';
}
