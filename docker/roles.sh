#!/bin/sh
# Runs once, when the database's volume is empty: makes the database, the roles and their passwords.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -c 'create database restride'
psql -v ON_ERROR_STOP=1 -U postgres -d restride -f /restride/roles.sql
psql -v ON_ERROR_STOP=1 -U postgres -d restride \
    -v owner="$RESTRIDE_OWNER_PASSWORD" -v app="$RESTRIDE_APP_PASSWORD" <<'SQL'
alter role restride_owner password :'owner';
alter role restride_app password :'app';
SQL
