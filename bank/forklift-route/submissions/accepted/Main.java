import java.io.*;
import java.util.*;

public class Main {
    public static void main(String[] a) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer k = new StringTokenizer(in.readLine());
        int r = Integer.parseInt(k.nextToken()), c = Integer.parseInt(k.nextToken());
        long t = Long.parseLong(k.nextToken());
        String[] grid = new String[r];
        int start = 0, goal = 0;
        for (int i = 0; i < r; i++) {
            grid[i] = in.readLine();
            for (int j = 0; j < c; j++) {
                if (grid[i].charAt(j) == 'S') start = i * c + j;
                if (grid[i].charAt(j) == 'G') goal = i * c + j;
            }
        }
        int[] dr = {-1, 0, 1, 0}, dc = {0, 1, 0, -1};
        long[] best = new long[r * c * 4];
        Arrays.fill(best, Long.MAX_VALUE);
        PriorityQueue<long[]> q = new PriorityQueue<>(Comparator.comparingLong(x -> x[0]));
        best[start * 4] = 0;
        q.add(new long[] {0, start * 4});
        while (!q.isEmpty()) {
            long[] top = q.poll();
            int at = (int) top[1];
            if (top[0] > best[at]) continue;
            int cell = at / 4, face = at % 4;
            if (cell == goal) { System.out.println(top[0]); return; }
            int nr = cell / c + dr[face], nc = cell % c + dc[face];
            if (nr >= 0 && nr < r && nc >= 0 && nc < c && grid[nr].charAt(nc) != '#') go(best, q, (nr * c + nc) * 4 + face, top[0] + 1);
            go(best, q, cell * 4 + (face + 1) % 4, top[0] + t);
            go(best, q, cell * 4 + (face + 3) % 4, top[0] + t);
        }
        System.out.println("unreachable");
    }
    static void go(long[] best, PriorityQueue<long[]> q, int to, long cost) {
        if (cost < best[to]) { best[to] = cost; q.add(new long[] {cost, to}); }
    }
}
