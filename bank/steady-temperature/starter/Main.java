import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;

public class Main {
    /** The length of the longest steady stretch and the number of its first note, counted from 1. */
    static int[] longestSteady(int d, int[] notes) {
        return new int[] {1, 1};
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = next(in);
        int d = next(in);
        int[] notes = new int[n];
        for (int i = 0; i < n; i++) notes[i] = next(in);
        int[] found = longestSteady(d, notes);
        System.out.println(found[0] + " " + found[1]);
    }

    static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
