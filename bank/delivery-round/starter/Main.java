import java.util.Scanner;

public class Main {
    /**
     * The earliest minute at which all deliveries can be done, or -1. Customers are counted from 1, the depot is 0;
     * a stop is {opens, closes, stay}, and stops[0] is unused.
     */
    static int earliestEnd(int[][] stops, int[][] drive) {
        return -1;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int[][] stops = new int[n + 1][3];
        for (int i = 1; i <= n; i++) {
            for (int k = 0; k < 3; k++) stops[i][k] = in.nextInt();
        }
        int[][] drive = new int[n + 1][n + 1];
        for (int[] row : drive) {
            for (int j = 0; j <= n; j++) row[j] = in.nextInt();
        }
        int end = earliestEnd(stops, drive);
        System.out.println(end < 0 ? "impossible" : String.valueOf(end));
    }
}
