#include <algorithm>
#include <iostream>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, k, filled = 0;
    cin >> n >> k;
    vector<int> months(n);
    for (int& m : months) cin >> m;
    sort(months.begin(), months.end());
    for (int low = 0, high = n - 1; low < high; low++) {
        if (months[low] + months[high] >= k) {
            filled++;
            high--;
        }
    }
    cout << filled << '\n';
}
