#include <iostream>
#include <string>
#include <vector>
using namespace std;

// The version numbers from the oldest to the newest.
vector<string> inOrder(const vector<string>& versions) {
    return vector<string>(versions.size(), "");
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    vector<string> versions(n);
    for (int i = 0; i < n; i++) cin >> versions[i];
    for (const auto& line : inOrder(versions)) cout << line << '\n';
}
