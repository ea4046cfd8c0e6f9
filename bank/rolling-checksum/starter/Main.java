import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** How many places have the checksum c, and the first of them (from 1; 0 if there is none). */
    static int[] findBlocks(int w, int c, String text) {
        return new int[] {0, 0};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] numbers = in.readLine().trim().split(" ");
        String text = in.readLine().trim();
        int[] found = findBlocks(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]), text);
        System.out.println(found[0] + " " + found[1]);
    }
}
