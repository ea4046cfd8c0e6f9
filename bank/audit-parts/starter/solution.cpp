#include <iostream>
#include <vector>
using namespace std;

// The smallest number of parts; departments are counted from 1, and i reports to above[i].
int fewestParts(int size, const vector<int>& people, const vector<int>& above) {
    return 1;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, size;
    cin >> n >> size;
    vector<int> people(n + 1), above(n + 1);
    for (int i = 1; i <= n; i++) cin >> people[i];
    for (int i = 2; i <= n; i++) cin >> above[i];
    cout << fewestParts(size, people, above) << '\n';
}
