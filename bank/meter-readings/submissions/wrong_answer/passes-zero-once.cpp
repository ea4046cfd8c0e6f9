#include <iostream>
#include <vector>
using namespace std;

int main() {
    int n, digits, q;
    cin >> n >> digits >> q;
    long long turn = 1;
    while (digits-- > 0) turn *= 10;
    vector<long long> readings(n + 1);
    for (int i = 1; i <= n; i++) cin >> readings[i];
    while (q-- > 0) {
        int a, b;
        cin >> a >> b;
        bool passes = false;
        for (int i = a + 1; i <= b && !passes; i++) passes = readings[i] < readings[i - 1];
        cout << readings[b] - readings[a] + (passes ? turn : 0) << '\n';
    }
}
