package opora;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Opora {

    public static void main(String[] arguments) {
        SpringApplication.run(Opora.class, arguments);
    }
}
