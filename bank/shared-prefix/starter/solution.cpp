#include <iostream>
#include <string>
#include <vector>
using namespace std;

// The longest shared prefix; an empty text if there is none.
string longestSharedPrefix(vector<string> names) {
    return "";
}

int main() {
    int n;
    cin >> n;
    vector<string> names(n);
    for (string& name : names) cin >> name;
    string prefix = longestSharedPrefix(names);
    cout << prefix.size() << '\n';
    if (!prefix.empty()) cout << prefix << '\n';
}
