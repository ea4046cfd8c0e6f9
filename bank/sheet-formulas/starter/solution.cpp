#include <iostream>
#include <string>
#include <vector>
using namespace std;

struct Cell {
    string name, formula;
};

// The value of each formula, or -1 where it cannot be worked out.
vector<long long> workOut(const vector<Cell>& cells) {
    return vector<long long>(cells.size(), -1);
}

int main() {
    int n;
    cin >> n;
    vector<Cell> cells(n);
    for (Cell& cell : cells) {
        string equals;
        cin >> cell.name >> equals;
        getline(cin, cell.formula);
    }
    for (long long value : workOut(cells)) cout << (value < 0 ? "circle" : to_string(value)) << '\n';
}
