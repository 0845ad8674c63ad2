package cofrestr.local.process;

import java.util.concurrent.CountDownLatch;

/** A program that does nothing until it is ended. */
final class Waiting {

    private Waiting() {}

    public static void main(String[] arguments) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
