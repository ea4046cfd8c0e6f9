import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;

public class Main {
    /** The minute in which each vehicle leaves, in the order of the list; rank holds the classes. */
    static long[] departures(int capacity, int period, int[] arrival, int[] rank) {
        return new long[arrival.length];
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = next(in);
        int capacity = next(in);
        int period = next(in);
        int[] arrival = new int[n];
        int[] rank = new int[n];
        for (int i = 0; i < n; i++) {
            arrival[i] = next(in);
            rank[i] = next(in);
        }
        StringBuilder out = new StringBuilder();
        for (long minute : departures(capacity, period, arrival, rank)) out.append(minute).append('\n');
        System.out.print(out);
    }

    static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
