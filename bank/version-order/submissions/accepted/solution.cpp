#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>
using namespace std;

array<int, 5> places(const string& version) {
    array<int, 5> numbers{};
    istringstream text(version);
    string number;
    for (int place = 0; getline(text, number, '.'); place++) numbers[place] = stoi(number);
    return numbers;
}

int main() {
    int n;
    cin >> n;
    vector<pair<array<int, 5>, string>> versions(n);
    for (auto& [numbers, text] : versions) {
        cin >> text;
        numbers = places(text);
    }
    stable_sort(versions.begin(), versions.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [numbers, text] : versions) cout << text << '\n';
}
