#include <iostream>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, digits, q;
    cin >> n >> digits >> q;
    long long turn = 1;
    while (digits-- > 0) turn *= 10;
    vector<long long> total(n + 1);
    long long before = 0;
    for (int i = 1; i <= n; i++) {
        long long reading;
        cin >> reading;
        total[i] = i == 1 ? 0 : total[i - 1] + (reading - before + turn) % turn;
        before = reading;
    }
    while (q-- > 0) {
        int a, b;
        cin >> a >> b;
        cout << total[b] - total[a] << '\n';
    }
}
