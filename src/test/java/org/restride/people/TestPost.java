package org.restride.people;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail through a server that runs in the test, or through none. */
public final class TestPost {

    private TestPost() {}

    public static Letters through(int port) {
        return through("127.0.0.1", port);
    }

    static Letters through(String host, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Letters(beans.getBeanProvider(JavaMailSender.class), "portal@clinic.test");
    }

    public static Letters nowhere() {
        return new Letters(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), "portal@clinic.test");
    }
}
