#include <iostream>
#include <vector>
using namespace std;

struct Vehicle {
    int arrival, rank;
};

// The minute in which each vehicle leaves, in the order of the list; rank is the class.
vector<long long> departures(int capacity, int period, const vector<Vehicle>& vehicles) {
    return vector<long long>(vehicles.size(), 0);
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, capacity, period;
    cin >> n >> capacity >> period;
    vector<Vehicle> vehicles(n);
    for (Vehicle& vehicle : vehicles) cin >> vehicle.arrival >> vehicle.rank;
    for (long long minute : departures(capacity, period, vehicles)) cout << minute << '\n';
}
