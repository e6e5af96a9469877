@echo off
rem The lab's one command, for Windows. It builds the harness when that is missing, and then starts it.
setlocal
set "LAB_HOME=%~dp0."
set "LAB_JAR=%LAB_HOME%\harness\target\socketlab.jar"
set "LAB_JAVA=java"
if defined JAVA_HOME set "LAB_JAVA=%JAVA_HOME%\bin\java"
if exist "%LAB_JAR%" goto start

where mvn >nul 2>nul
if errorlevel 1 (
    echo The lab needs Maven 3.8 or newer to build itself once, and no mvn was found. 1>&2
    exit /b 3
)
echo Building the lab; this takes a moment the first time. 1>&2
pushd "%LAB_HOME%"
call mvn -q -B -pl harness -am package -Dmaven.test.skip=true 1>&2
if errorlevel 1 (
    popd
    echo The lab could not be built. This says nothing about your programs. 1>&2
    exit /b 3
)
popd

:start
"%LAB_JAVA%" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto --enable-native-access=ALL-UNNAMED "-Dsocketlab.home=%LAB_HOME%" -cp "%LAB_JAR%;%LAB_HOME%\harness\target\lib\*" socketlab.cli.LabCommand %*
exit /b %ERRORLEVEL%
