#include <iostream>
#include <vector>
using namespace std;

// The greatest number of nights that can be filled.
int nights(int k, const vector<int>& months) {
    return 0;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    int k;
    cin >> n >> k;
    vector<int> months(n);
    for (int i = 0; i < n; i++) cin >> months[i];
    cout << nights(k, months) << '\n';
}
