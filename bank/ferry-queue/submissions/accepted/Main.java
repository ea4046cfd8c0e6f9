import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class Main {
    /** One queue for each class: within a class vehicles leave in the order of arrival, then of the list. */
    static long[] departures(int capacity, int period, int[] arrival, int[] rank) {
        int n = arrival.length;
        long[] left = new long[n];
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) order[i] = i;
        Arrays.sort(order, (a, b) -> Integer.compare(arrival[a], arrival[b]));
        List<ArrayDeque<Integer>> queues = new ArrayList<>();
        for (int r = 0; r < 10; r++) queues.add(new ArrayDeque<>());
        int next = 0, waiting = 0;
        long minute = 0;
        while (next < n || waiting > 0) {
            if (waiting == 0 && arrival[order[next]] > minute) {
                minute += (arrival[order[next]] - minute + period - 1) / period * period;
            }
            for (; next < n && arrival[order[next]] <= minute; next++, waiting++) {
                queues.get(rank[order[next]]).add(order[next]);
            }
            int free = capacity;
            for (ArrayDeque<Integer> queue : queues) {
                for (; free > 0 && !queue.isEmpty(); free--, waiting--) left[queue.poll()] = minute;
            }
            minute += period;
        }
        return left;
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
