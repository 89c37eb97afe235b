package org.restride.people;

import org.restride.base.Texts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail through a server that runs in the test. */
public final class TestPost {

    private TestPost() {}

    public static Mailing through(int port, Texts texts) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        return new Mailing(beans.getBeanProvider(JavaMailSender.class), texts, "portal@clinic.test");
    }
}
