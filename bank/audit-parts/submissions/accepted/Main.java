import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

public class Main {
    /** The smallest number of parts, with a heap of remains for each department. */
    static int fewestParts(int size, int[] people, int[] above) {
        int n = people.length - 1;
        List<PriorityQueue<Long>> below = new ArrayList<>();
        for (int i = 0; i <= n; i++) below.add(null);
        int parts = 1;
        for (int i = n; i >= 1; i--) {
            long total = people[i];
            PriorityQueue<Long> remains = below.get(i);
            while (remains != null && !remains.isEmpty() && total + remains.peek() <= size) total += remains.poll();
            if (remains != null) parts += remains.size();
            if (below.get(above[i]) == null) below.set(above[i], new PriorityQueue<>());
            below.get(above[i]).add(total);
        }
        return parts;
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = next(in);
        int size = next(in);
        int[] people = new int[n + 1];
        int[] above = new int[n + 1];
        for (int i = 1; i <= n; i++) people[i] = next(in);
        for (int i = 2; i <= n; i++) above[i] = next(in);
        System.out.println(fewestParts(size, people, above));
    }

    static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
