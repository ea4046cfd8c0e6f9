import java.util.Scanner;

public class Main {
    /** The row and the column of the k-th shelf. */
    static long[] findShelf(long r, long c, long k) {
        return new long[] {1, 1};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long[] shelf = findShelf(in.nextLong(), in.nextLong(), in.nextLong());
        System.out.println(shelf[0] + " " + shelf[1]);
    }
}
